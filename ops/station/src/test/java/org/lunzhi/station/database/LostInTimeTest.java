package org.lunzhi.station.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** How long callers wait for a server that is lost. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LostInTimeTest {

    @Test
    void whoever_names_the_server_may_say_how_long() {
        assertSelectionMillis("?serverSelectionTimeoutMS=200", 200);
    }

    @Test
    void otherwise_a_caller_does_not_wait_in_vain() {
        assertSelectionMillis("", 5_000);
    }

    private static void assertSelectionMillis(String options, long millis) {
        new ApplicationContextRunner()
                .withBean(LazyInitializationBeanFactoryPostProcessor.class)
                .withUserConfiguration(DatabaseAlone.class)
                .withPropertyValues("lunzhi.database.uri=mongodb://127.0.0.1:1/" + options)
                .run(context -> assertThat(context.getBean(MongoClient.class)
                                .getClusterDescription()
                                .getClusterSettings()
                                .getServerSelectionTimeout(TimeUnit.MILLISECONDS))
                        .isEqualTo(millis));
    }
}
