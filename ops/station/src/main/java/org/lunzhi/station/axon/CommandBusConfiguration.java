package org.lunzhi.station.axon;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bus that commands travel on, in this process. */
@Configuration(proxyBeanMethods = false)
class CommandBusConfiguration {

    @Bean
    SimpleCommandBus commandBus(TransactionManager transactions, org.axonframework.config.Configuration configuration) {
        SimpleCommandBus bus = new SeparateCommandBus(SimpleCommandBus.builder()
                .transactionManager(transactions)
                .spanFactory(configuration.getComponent(CommandBusSpanFactory.class))
                .messageMonitor(configuration.messageMonitor(CommandBus.class, "commandBus")));
        var unused = bus.registerHandlerInterceptor(
                new CorrelationDataInterceptor<CommandMessage<?>>(configuration.correlationDataProviders()));
        return bus;
    }
}
