package org.lunzhi.station.account.password;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.lunzhi.kernel.access.RandomIds;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes and checks password hashes (Argon2id, 19 MiB, 2 passes: OWASP's first recommendation). */
@Component
public class Passwords {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 200;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int MOST_AT_ONCE = 4;
    private static final long WAIT_SECONDS = 3;

    /** Of 160 random bits that nobody kept; made beforehand, since making it would hold back every start. */
    static final String HASH_OF_NOBODY =
            "$argon2id$v=19$m=19456,t=2,p=1" + "$Xg0Foyi8OjY6WxfibtVKBw$AvD7IJzNlSXc1Vsgsrj/lIefmDEg+mVW7tnlISe8pcc";

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    public String hash(String password) {
        return inTurn(() -> argon2.encode(password));
    }

    public boolean matches(String password, String hash) {
        return inTurn(() -> argon2.matches(password, hash));
    }

    /** Takes as long as a real check, so that the time of the answer does not tell which accounts exist. */
    public void matchesNobody(String password) {
        inTurn(() -> argon2.matches(password, HASH_OF_NOBODY));
    }

    /** A password for one person, 120 random bits. */
    public static String generate() {
        return new RandomIds().mint("pw").substring("pw-".length());
    }

    /** Each check takes memory on purpose, so only a few run at once; the rest wait a little and then give up. */
    private <T> T inTurn(Supplier<T> check) {
        try {
            if (!places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new SignInBusy();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new SignInBusy();
        }
        try {
            return check.get();
        } finally {
            places.release();
        }
    }
}
