package org.lunzhi.station.web;

import java.io.IOException;

/** A body without a declared length turned out to be larger than allowed. */
final class BodyTooLarge extends IOException {

    BodyTooLarge() {
        super("body too large");
    }
}
