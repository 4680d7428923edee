package org.lunzhi.station.openapi;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives every type a name of its own: many features have a {@code Refusal}, and they are not the same. */
@Configuration(proxyBeanMethods = false)
class SchemaNames {

    private static final String ROOT = "org.lunzhi.";

    @Bean
    ModelResolver schemas(ObjectMapperProvider mappers, SpringDocConfigProperties settings) {
        return new ModelResolver(mappers.jsonMapper(), new FullNames()).openapi31(settings.isOpenapi31());
    }

    private static final class FullNames extends TypeNameResolver {

        @Override
        protected String getNameOfClass(Class<?> type) {
            String name = type.getName();
            return name.startsWith(ROOT) ? name.substring(ROOT.length()).replace('$', '.') : super.getNameOfClass(type);
        }
    }
}
