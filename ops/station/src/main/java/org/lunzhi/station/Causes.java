package org.lunzhi.station;

import org.jspecify.annotations.Nullable;

/** Says in one line why something failed, for people at a terminal. */
final class Causes {

    private static final int DEEPEST = 20;

    private Causes() {}

    /** The message of the innermost cause that has one; the type where none has. */
    static String inOneLine(Throwable problem) {
        String message = problem.getClass().getSimpleName();
        @Nullable Throwable cause = problem;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause.getMessage() != null && !cause.getMessage().isBlank()) {
                message = cause.getMessage();
            }
            cause = cause.getCause();
        }
        return message.replaceAll("\\s*\\R\\s*", " ");
    }
}
