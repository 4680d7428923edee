package org.lunzhi.station.answer;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Answers a command at once if it has been decided by the time its controller returns, which it nearly always has: only
 * one that lost a race is tried again on another thread. A second dispatch would pass all filters and look for the
 * controller again.
 */
final class DecidedAnswers implements HandlerMethodReturnValueHandler {

    private final List<HandlerMethodReturnValueHandler> others;

    DecidedAnswers(List<HandlerMethodReturnValueHandler> others) {
        this.others = List.copyOf(others);
    }

    @Override
    public boolean supportsReturnType(MethodParameter returned) {
        return CompletableFuture.class.isAssignableFrom(returned.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter returned, ModelAndViewContainer container, NativeWebRequest request)
            throws Exception {
        if (value instanceof CompletableFuture<?> answer && answer.isDone()) {
            MethodParameter decided = new DecidedParameter(returned);
            handlerOf(decided).handleReturnValue(result(answer), decided, container, request);
        } else {
            handlerOf(returned).handleReturnValue(value, returned, container, request);
        }
    }

    private HandlerMethodReturnValueHandler handlerOf(MethodParameter returned) {
        return others.stream()
                .filter(handler -> handler.supportsReturnType(returned))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody can answer with " + returned));
    }

    private static @Nullable Object result(CompletableFuture<?> answer) throws Exception {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
