package org.lunzhi.station.account.password;

/** A name with its fresh password, to be shown to one person once. */
public record Credentials(String username, String password) {

    @Override
    public String toString() {
        return "credentials";
    }
}
