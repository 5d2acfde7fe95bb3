package io.github.schemacheck.history;

import io.github.schemacheck.history.python.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Names of migrations in a Python file; what is none is noted with its place. */
record DjangoNames(String file, DjangoSettings settings, List<NotUnderstood> notUnderstood) {
    private static final Set<String> SWAPPABLE =
            Set.of("django.db.migrations.swappable_dependency", "django.db.migrations.migration.swappable_dependency");

    /** @return whether all that the attribute holds is understood */
    boolean read(String attribute, Value.Type type, List<DjangoName> names) {
        Optional<Value> value = type.attribute(attribute);
        if (value.isEmpty()) {
            return true;
        }
        if (!(value.get() instanceof Value.Items items)) {
            return new PythonTexts(file, notUnderstood).note(attribute, value.get());
        }
        boolean known = true;
        for (Value member : items.members()) {
            Optional<DjangoName> name = name(member);
            name.ifPresent(names::add);
            known &= name.isPresent() || note(attribute, inner(member));
        }
        return known;
    }

    /** A setting that is not understood is told once: many migrations depend on the model of users. */
    private boolean note(String attribute, Value part) {
        boolean setting = part instanceof Value.Call call
                && SWAPPABLE.contains(call.function())
                && !call.arguments().isEmpty();
        Value told = setting ? settings.value(((Value.Call) part).arguments().get(0)) : part;
        List<NotUnderstood> notes = new ArrayList<>();
        new PythonTexts(file, notes).note(attribute, told);
        notes.stream()
                .filter(note -> !setting
                        || notUnderstood.stream().noneMatch(other -> other.why().equals(note.why())))
                .forEach(notUnderstood::add);
        return false;
    }

    private Optional<DjangoName> name(Value member) {
        if (member instanceof Value.Items pair && pair.members().size() == 2) {
            return pair.members().get(0) instanceof Value.Text app
                            && pair.members().get(1) instanceof Value.Text name
                    ? Optional.of(new DjangoName(app.text(), name.text()))
                    : Optional.empty();
        }
        return member instanceof Value.Call call
                        && SWAPPABLE.contains(call.function())
                        && call.arguments().size() == 1
                ? settings.model(call.arguments().get(0))
                        .map(model -> new DjangoName(model.replaceFirst("\\..*", ""), DjangoName.FIRST))
                : Optional.empty();
    }

    /** @return the part of it that is not understood */
    private static Value inner(Value member) {
        return member instanceof Value.Items pair
                ? pair.members().stream()
                        .filter(each -> !(each instanceof Value.Text))
                        .findFirst()
                        .orElse(member)
                : member;
    }
}
