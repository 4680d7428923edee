package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A setting whose name nobody reads does nothing, and says nothing of it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShippedSettingsTest {

    @Test
    void every_setting_is_one_that_somebody_reads() throws IOException {
        ShippedSettings settings = new ShippedSettings();

        assertThat(settings.names()).isNotEmpty().allMatch(settings::isRead);
        assertThat(settings.isRead("lunzhi.notary.key")).isFalse();
        assertThat(settings.isRead("server.adress")).isFalse();
        assertThat(settings.isRead("server.error.whitelabel.enabled"))
                .as("no longer read")
                .isFalse();
    }
}
