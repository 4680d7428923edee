package org.lunzhi.command.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.jspecify.annotations.Nullable;

/** A gateway that keeps what is sent, for tests of reactions. */
@SuppressWarnings("TypeParameterUnusedInFormals") // The gateway's own interface has them.
public final class RecordingGateway implements CommandGateway {

    private final List<Object> sent = new ArrayList<>();

    /** The commands in the order in which they were sent. */
    public List<Object> sent() {
        return List.copyOf(sent);
    }

    @Override
    public <C, R> void send(C command, CommandCallback<? super C, ? super R> callback) {
        sent.add(command);
    }

    @Override
    public <R> @Nullable R sendAndWait(Object command) {
        sent.add(command);
        return null;
    }

    @Override
    public <R> @Nullable R sendAndWait(Object command, long timeout, TimeUnit unit) {
        return sendAndWait(command);
    }

    @Override
    public <R> CompletableFuture<R> send(Object command) {
        sent.add(command);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public Registration registerDispatchInterceptor(
            MessageDispatchInterceptor<? super CommandMessage<?>> dispatchInterceptor) {
        return () -> true;
    }
}
