package org.lunzhi.station.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** Puts {@link DecidedAnswers} before all others, where the framework leaves no place for it. */
@Configuration(proxyBeanMethods = false)
class AnswerConfiguration {

    @Bean
    SmartInitializingSingleton decidedAnswers(RequestMappingHandlerAdapter requestMappingHandlerAdapter) {
        return () -> {
            List<HandlerMethodReturnValueHandler> others =
                    Objects.requireNonNull(requestMappingHandlerAdapter.getReturnValueHandlers());
            List<HandlerMethodReturnValueHandler> all = new ArrayList<>(others);
            all.add(0, new DecidedAnswers(others));
            requestMappingHandlerAdapter.setReturnValueHandlers(all);
        };
    }
}
