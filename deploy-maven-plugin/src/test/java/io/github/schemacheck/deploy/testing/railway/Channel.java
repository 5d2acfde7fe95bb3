package io.github.schemacheck.deploy.testing.railway;

import java.util.ArrayList;
import java.util.List;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** What happens to one thing, told to all who listen; who comes late hears the last of it first. */
final class Channel implements Publisher<Object> {
    private final List<Object> told = new ArrayList<>();
    private final List<Subscriber<? super Object>> listeners = new ArrayList<>();

    synchronized void tell(Object news) {
        told.add(news);
        listeners.forEach(listener -> listener.onNext(news));
    }

    @Override
    public synchronized void subscribe(Subscriber<? super Object> listener) {
        listener.onSubscribe(new Subscription() {
            @Override
            public void request(long n) {}

            @Override
            public void cancel() {
                synchronized (Channel.this) {
                    listeners.remove(listener);
                }
            }
        });
        told.forEach(listener::onNext);
        listeners.add(listener);
    }
}
