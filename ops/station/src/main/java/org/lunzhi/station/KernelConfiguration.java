package org.lunzhi.station;

import java.time.Clock;
import org.lunzhi.kernel.access.Ids;
import org.lunzhi.kernel.access.RandomIds;
import org.lunzhi.station.idempotency.RepeatableIds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Time and identifiers, which come from outside the domain. */
@Configuration(proxyBeanMethods = false)
class KernelConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Ids ids() {
        return new RepeatableIds(new RandomIds());
    }
}
