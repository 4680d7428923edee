package org.lunzhi.query.support;

import java.util.List;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What all views share: how documents are written, what their processors keep in order and how fresh an answer is. */
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

    @Bean
    Freshness freshness(EventProcessingConfiguration processors, List<ViewGroup> groups) {
        return new Freshness(processors, groups.stream().map(ViewGroup::name).toList());
    }

    @Bean
    WebMvcConfigurer freshnessOfAnswers(Freshness freshness) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new FreshnessInterceptor(freshness)).addPathPatterns("/api/**");
            }
        };
    }
}
