package org.lunzhi.query.export.choice;

import java.nio.file.Path;

/** An export would show so few cases that they could be recognised, or cannot be made where it is wanted. */
public final class ExportRefused extends RuntimeException {

    public ExportRefused(String why) {
        super(why);
    }

    /** A file is in the way. */
    public static ExportRefused isThere(Path file) {
        return new ExportRefused(file + " is there already; only --force writes over it");
    }
}
