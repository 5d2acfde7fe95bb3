package io.github.schemacheck.deploy.mojo;

import org.codehaus.plexus.component.configurator.BasicComponentConfigurator;
import org.codehaus.plexus.component.configurator.ComponentConfigurationException;
import org.codehaus.plexus.component.configurator.ConfigurationListener;
import org.codehaus.plexus.component.configurator.converters.AbstractConfigurationConverter;
import org.codehaus.plexus.component.configurator.converters.lookup.ConverterLookup;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluator;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.jspecify.annotations.Nullable;

/** Fills a {@link SecretText} without telling the listener, which with {@code -X} prints all that it is told. */
public final class SecretConfigurator extends BasicComponentConfigurator {
    /** As in META-INF/plexus/components.xml, which is how all supported Mavens find it. */
    static final String NAME = "deploy-secrets";

    public SecretConfigurator() {
        converterLookup.registerConverter(new SecretConverter());
    }

    private static final class SecretConverter extends AbstractConfigurationConverter {
        @Override
        public boolean canConvert(Class<?> type) {
            return type == SecretText.class;
        }

        @Override
        public @Nullable Object fromConfiguration(
                ConverterLookup lookup,
                PlexusConfiguration configuration,
                Class<?> type,
                Class<?> enclosingType,
                ClassLoader loader,
                ExpressionEvaluator evaluator,
                ConfigurationListener listener)
                throws ComponentConfigurationException {
            Object value = fromExpression(configuration, evaluator, String.class);
            return value == null ? null : SecretText.of(value.toString());
        }
    }
}
