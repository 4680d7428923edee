package org.lunzhi.station;

import java.time.Clock;
import org.lunzhi.kernel.access.Ids;
import org.lunzhi.kernel.access.RandomIds;
import org.lunzhi.station.idempotency.RepeatableIds;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Time and identifiers, which come from outside the domain. */
@Configuration(proxyBeanMethods = false)
class KernelConfiguration {

    /** A simulated log brings its own clock, which tells the past while the history is told. */
    @Bean
    @ConditionalOnProperty(name = "lunzhi.log.origin", havingValue = "live", matchIfMissing = true)
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Ids ids() {
        return new RepeatableIds(new RandomIds());
    }
}
