package org.lunzhi.station.axon;

import java.util.ArrayDeque;
import java.util.Deque;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Handles every command in a unit of work of its own, also one that a reaction sends. */
// Nested in the unit of work of a batch, commands would all be stored with the batch: a commit of several aggregates,
// which the log refuses, and a reaction that waited for its command would have waited for nothing.
final class SeparateCommandBus extends SimpleCommandBus {

    SeparateCommandBus(Builder builder) {
        super(builder);
    }

    @Override
    protected <C, R> void handle(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        Deque<UnitOfWork<?>> outer = new ArrayDeque<>();
        while (CurrentUnitOfWork.isStarted()) {
            outer.push(CurrentUnitOfWork.get());
            CurrentUnitOfWork.clear(outer.peek());
        }
        try {
            super.handle(command, handler, callback);
        } finally {
            outer.forEach(CurrentUnitOfWork::set);
        }
    }
}
