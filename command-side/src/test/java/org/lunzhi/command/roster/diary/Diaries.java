package org.lunzhi.command.roster.diary;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.lunzhi.command.support.InMemoryCommandSide;

/** Lets stories of other packages keep diaries. */
public final class Diaries {

    private Diaries() {}

    /** The command side with diaries. */
    public static InMemoryCommandSide on(InMemoryCommandSide side) {
        return side.with(DutyPerson.class);
    }

    /** The reaction that keeps them. */
    public static Object reaction(CommandGateway commands) {
        return new WhenShiftChangesHandsKeepDiary(commands);
    }
}
