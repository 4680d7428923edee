package org.lunzhi.station.account;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** This account or address has failed too often; nothing is checked until the pause is over. */
public class TooManyAttempts extends AuthenticationException {

    private final Duration pause;

    TooManyAttempts(Duration pause) {
        super("too many failed attempts");
        this.pause = pause;
    }

    /** How long to wait. */
    public Duration pause() {
        return pause;
    }
}
