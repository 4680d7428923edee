package org.lunzhi.query.support;

import java.util.List;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What all views share: how documents are written and what their processors keep in order. */
@Configuration(proxyBeanMethods = false)
class ViewConfiguration {

    @Bean
    ViewCodec viewCodec() {
        return new ViewCodec();
    }

    @Bean
    ConfigurerModule viewProcessors(List<ViewGroup> groups) {
        return configurer -> groups.forEach(group ->
                configurer.eventProcessing().registerSequencingPolicy(group.name(), configuration -> group.policy()));
    }
}
