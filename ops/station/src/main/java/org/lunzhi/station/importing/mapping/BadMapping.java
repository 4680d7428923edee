package org.lunzhi.station.importing.mapping;

/** A mapping cannot be used; the message names the line, the place and the rule that was broken. */
public final class BadMapping extends RuntimeException {

    BadMapping(int line, String path, String rule) {
        super("line " + line + ", " + path + ": " + rule);
    }

    BadMapping(String rule) {
        super(rule);
    }
}
