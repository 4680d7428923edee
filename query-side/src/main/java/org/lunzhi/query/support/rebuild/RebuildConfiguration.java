package org.lunzhi.query.support.rebuild;

import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.lunzhi.query.support.ViewGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the station tell its views anew. */
@Configuration(proxyBeanMethods = false)
class RebuildConfiguration {

    @Bean
    Rebuild rebuild(EventProcessingConfiguration processors, List<ViewGroup> groups) {
        return new Rebuild(processors, groups);
    }
}
