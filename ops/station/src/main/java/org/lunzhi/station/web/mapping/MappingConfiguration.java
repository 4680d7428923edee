package org.lunzhi.station.web.mapping;

import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Puts the station's own look-up of endpoints in the place of Spring's. */
@Configuration(proxyBeanMethods = false)
class MappingConfiguration {

    @Bean
    WebMvcRegistrations endpoints() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new QuickMapping();
            }
        };
    }
}
