package org.lunzhi.embedded.index;

/** A value that has no place in the order of keys: an array, a regular expression, code. */
final class NotIndexable extends RuntimeException {

    NotIndexable(String what) {
        super(what, null, false, false);
    }
}
