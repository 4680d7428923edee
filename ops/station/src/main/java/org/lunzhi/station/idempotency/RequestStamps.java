package org.lunzhi.station.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.Provenance;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Stamps the commands that a request sends: with its key, and the first one with the version the caller has seen. */
@Component
public class RequestStamps implements MessageDispatchInterceptor<CommandMessage<?>> {

    private static final String VERSION_USED = RequestStamps.class.getName();

    @Override
    public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
            List<? extends CommandMessage<?>> messages) {
        return (index, command) -> stamped(command);
    }

    private static CommandMessage<?> stamped(CommandMessage<?> command) {
        // Inside a unit of work it is a reaction that sends, not the caller.
        if (CurrentUnitOfWork.isStarted()
                || !(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return command;
        }
        HttpServletRequest request = attributes.getRequest();
        Map<String, String> stamps = new HashMap<>();
        @Nullable RunningRequest running = RunningRequest.of(request);
        if (running != null) {
            stamps.put(Provenance.IDEMPOTENCY, running.nextCommandKey());
        }
        if (request.getAttribute(VERSION_USED) == null) {
            request.setAttribute(VERSION_USED, true);
            SeenVersionHeader.of(request)
                    .ifPresent(version -> stamps.put(Provenance.EXPECTED_VERSION, String.valueOf(version)));
        }
        return stamps.isEmpty() ? command : command.andMetaData(stamps);
    }
}
