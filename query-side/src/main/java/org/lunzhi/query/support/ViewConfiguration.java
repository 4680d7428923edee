package org.lunzhi.query.support;

import java.util.List;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.EventProcessingConfigurer;
import org.lunzhi.kernel.access.CurrentActor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What all views share: how documents are written, how their processors flush, who reads and how fresh the answer is. */
@Configuration(proxyBeanMethods = false)
class ViewConfiguration {

    @Bean
    ViewCodec viewCodec() {
        return new ViewCodec();
    }

    @Bean
    ConfigurerModule viewProcessors(List<ViewGroup> groups) {
        return configurer -> groups.forEach(group -> configure(configurer.eventProcessing(), group));
    }

    @Bean
    Freshness freshness(EventProcessingConfiguration processors, List<ViewGroup> groups) {
        return new Freshness(processors, groups.stream().map(ViewGroup::name).toList());
    }

    @Bean
    WebMvcConfigurer readersAndFreshness(CurrentActor current, Freshness freshness) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ReaderArgument(current));
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new FreshnessInterceptor(freshness)).addPathPatterns("/api/**");
            }
        };
    }

    private static void configure(EventProcessingConfigurer processing, ViewGroup group) {
        processing.registerSequencingPolicy(group.name(), configuration -> group.policy());
        processing.registerHandlerInterceptor(group.name(), configuration -> new ViewFlush());
    }
}
