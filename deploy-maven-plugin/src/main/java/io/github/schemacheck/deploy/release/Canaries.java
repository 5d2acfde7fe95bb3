package io.github.schemacheck.deploy.release;

import io.github.schemacheck.problem.ProblemException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Services that get the image one after the other before the main one does. Where one of them does not do well, all
 * that have it go back to what they ran, the last one first.
 */
final class Canaries {
    private final ReleaseRun run;
    private final List<Sites.Canary> all;
    private final Deque<Takeover> done = new ArrayDeque<>();

    Canaries(ReleaseRun run, List<Sites.Canary> all) {
        this.run = run;
        this.all = all;
    }

    void tell() {
        for (Sites.Canary canary : all) {
            run.tell(canary.site().target() + " gets the image first, and runs "
                    + canary.site().running());
            if (!run.settings().gate().isHere()) {
                run.tell("  there it is asked: " + canary.site().preDeployCommand());
            }
        }
    }

    void deploy(String image) {
        for (Sites.Canary canary : all) {
            String prefix = canary.site().target().service().name() + ": ";
            Site site = canary.site();
            Takeover takeover = new Takeover(run, site, prefix, canary.base(), image, site.before(image));
            try {
                takeover.ask(takeover.deploy());
            } catch (ProblemException e) {
                takeBack();
                throw e;
            }
            done.push(takeover);
        }
    }

    /** What cannot be taken back keeps none of the others, nor the reason, from being told. */
    void takeBack() {
        while (!done.isEmpty()) {
            Takeover last = done.pop();
            try {
                last.takeBack();
            } catch (ProblemException e) {
                run.tell(last.site().target() + " could not be taken back: " + e.getMessage());
            }
        }
    }
}
