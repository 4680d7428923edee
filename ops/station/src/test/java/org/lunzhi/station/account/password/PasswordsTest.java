package org.lunzhi.station.account.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    /** Version, memory, passes and lanes stand before the salt; they decide how long a check takes. */
    private static String cost(String hash) {
        return hash.substring(0, hash.lastIndexOf('$', hash.lastIndexOf('$') - 1));
    }

    private static int length(String hash) {
        return hash.length() - cost(hash).length();
    }

    @Test
    void a_check_for_nobody_costs_what_a_real_one_costs() {
        String real = passwords.hash("a password of somebody");

        assertThat(cost(Passwords.HASH_OF_NOBODY)).isEqualTo(cost(real));
        assertThat(length(Passwords.HASH_OF_NOBODY)).isEqualTo(length(real));
    }

    @Test
    void only_the_right_password_matches() {
        String hash = passwords.hash("a password of somebody");

        assertThat(passwords.matches("a password of somebody", hash)).isTrue();
        assertThat(passwords.matches("a password of nobody", hash)).isFalse();
    }
}
