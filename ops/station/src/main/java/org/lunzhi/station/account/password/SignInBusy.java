package org.lunzhi.station.account.password;

import org.springframework.security.core.AuthenticationException;

/** Too many people are signing in at this moment; try again in a few seconds. */
public class SignInBusy extends AuthenticationException {

    public SignInBusy() {
        super("too many sign-ins at once");
    }
}
