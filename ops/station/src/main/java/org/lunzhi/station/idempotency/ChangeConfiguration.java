package org.lunzhi.station.idempotency;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.lunzhi.command.support.StaleBeforeRule;
import org.lunzhi.kernel.eventlog.MongoEventLog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the guards of changing requests where they belong: before the controllers and before the aggregates. */
@Configuration(proxyBeanMethods = false)
class ChangeConfiguration implements WebMvcConfigurer {

    private final ObjectProvider<RequestClaims> claims;

    ChangeConfiguration(ObjectProvider<RequestClaims> claims) {
        this.claims = claims;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(claims.getObject()).addPathPatterns("/api/**");
    }

    @Bean
    ConfigurerModule commandGuards(ObjectProvider<MongoEventLog> log) {
        return configurer -> configurer.onInitialize(axon -> axon.onStart(() -> {
            CommandTargetResolver targets = axon.getComponent(
                    CommandTargetResolver.class,
                    () -> AnnotationCommandTargetResolver.builder().build());
            axon.commandBus().registerHandlerInterceptor(new StaleBeforeRule(targets, axon.eventStore()));
            axon.commandBus().registerHandlerInterceptor(new OncePerKey(log.getObject()));
        }));
    }
}
