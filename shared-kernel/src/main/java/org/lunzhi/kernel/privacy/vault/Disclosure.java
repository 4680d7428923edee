package org.lunzhi.kernel.privacy.vault;

import java.util.Optional;
import java.util.function.Function;

/** What came of resolving a reference; a view shows each outcome for what it is, and none of them throws. */
public sealed interface Disclosure<T> {

    /** The content, for a reader who may have it. */
    record Shown<T>(T content) implements Disclosure<T> {

        /** The content is personal and has no place in a log. */
        @Override
        public String toString() {
            return "Shown";
        }
    }

    /** Stored and protected, but no longer shown (PIPL art. 47, last paragraph). */
    record Restricted<T>() implements Disclosure<T> {}

    /** The key was destroyed: nobody can read it again. */
    record Erased<T>() implements Disclosure<T> {}

    /** This vault does not know the reference. */
    record Unknown<T>() implements Disclosure<T> {}

    /** The stored bytes fail their check: changed, moved or sealed with another key. */
    record Damaged<T>() implements Disclosure<T> {}

    /** The content if it is shown. */
    default Optional<T> shown() {
        return this instanceof Shown<T> shown ? Optional.of(shown.content()) : Optional.empty();
    }

    /** The same outcome with the content seen differently. */
    @SuppressWarnings("unchecked") // An outcome without content is the same for every type of content.
    default <R> Disclosure<R> map(Function<T, R> view) {
        return this instanceof Shown<T> shown ? new Shown<>(view.apply(shown.content())) : (Disclosure<R>) this;
    }
}
