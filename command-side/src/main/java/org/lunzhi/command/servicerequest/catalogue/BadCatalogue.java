package org.lunzhi.command.servicerequest.catalogue;

/** A catalogue file that cannot be published; the message names the line, the place and the rule. */
public final class BadCatalogue extends IllegalArgumentException {

    private final String place;

    BadCatalogue(int line, String place, String rule) {
        super("line " + line + ", " + place + ": " + rule);
        this.place = "line " + line + ", " + place;
    }

    /** The line and the entry at fault. */
    String place() {
        return place;
    }
}
