package org.lunzhi.station.security;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.lunzhi.kernel.access.CurrentActor;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Registers {@link ReaderArgument}; callers do not send these arguments, so the API's description omits them. The log
 * is asked for when somebody reads: the door must not have it opened before its time.
 */
@Configuration(proxyBeanMethods = false)
class SignedInArguments implements WebMvcConfigurer {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(ReaderArgument.TYPES.toArray(Class<?>[]::new));
    }

    private final CurrentActor current;
    private final SuperiorUnits units;

    SignedInArguments(CurrentActor current, ObjectProvider<EventStore> log, Clock clock) {
        this.current = current;
        this.units = new SuperiorUnits(log::getObject, clock, Ticker.systemTicker());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ReaderArgument(current, units));
    }
}
