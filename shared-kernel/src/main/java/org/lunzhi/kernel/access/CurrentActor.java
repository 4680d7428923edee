package org.lunzhi.kernel.access;

import java.util.Optional;

/** Tells who is signed in where the current thread works; empty for the station's own work. */
public interface CurrentActor {

    Optional<Actor> actor();
}
