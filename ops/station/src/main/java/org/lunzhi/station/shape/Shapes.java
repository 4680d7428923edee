package org.lunzhi.station.shape;

import java.util.Locale;
import org.springframework.core.env.Environment;

/** Reads the shape of this node from its environment. */
public final class Shapes {

    public static final String SETTING = "lunzhi.shape";

    private Shapes() {}

    /** The shape set, or everything; a name that is no shape stops the start. */
    public static Shape of(Environment environment) {
        String name = environment.getProperty(SETTING, "all").toUpperCase(Locale.ROOT);
        try {
            return Shape.valueOf(name);
        } catch (IllegalArgumentException noShape) {
            throw new IllegalStateException(SETTING + " must be all, command or query", noShape);
        }
    }
}
