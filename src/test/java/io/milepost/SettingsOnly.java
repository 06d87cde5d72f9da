package io.milepost;

import java.util.Map;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** An environment that has these variables and none of this machine's. */
final class SettingsOnly extends StandardEnvironment {
    SettingsOnly(Map<String, Object> variables) {
        MutablePropertySources sources = getPropertySources();
        sources.remove(SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        sources.replace(
                SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                new SystemEnvironmentPropertySource(SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
    }
}
