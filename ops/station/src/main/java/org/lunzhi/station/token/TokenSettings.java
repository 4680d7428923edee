package org.lunzhi.station.token;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of bearer tokens.
 *
 * @param standard how long a token is valid where nobody asks for another time
 * @param longest how long a token may be valid at most
 * @param perAccount how many valid tokens one account may have
 */
@ConfigurationProperties("lunzhi.tokens")
record TokenSettings(
        @DefaultValue("12h") Duration standard,
        @DefaultValue("90d") Duration longest,
        @DefaultValue("50") int perAccount) {}
