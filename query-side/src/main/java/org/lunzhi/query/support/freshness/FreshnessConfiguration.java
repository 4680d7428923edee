package org.lunzhi.query.support.freshness;

import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.serialization.Serializer;
import org.lunzhi.query.support.ViewGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets every query of the API say how fresh its answer is, and wait for a position. */
@Configuration(proxyBeanMethods = false)
class FreshnessConfiguration {

    @Bean
    Freshness freshness(
            EventProcessingConfiguration processors,
            MongoTemplate axonCollections,
            Serializer serializer,
            List<ViewGroup> groups) {
        StoredTokens tokens = new StoredTokens(axonCollections, serializer);
        return new Freshness(
                processors, tokens, groups.stream().map(ViewGroup::name).toList());
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
