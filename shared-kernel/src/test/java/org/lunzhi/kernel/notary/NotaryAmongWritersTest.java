package org.lunzhi.kernel.notary;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log grows while the notary looks at it. */
class NotaryAmongWritersTest {

    @TempDir
    private Path keys;

    @Test
    void what_is_appended_and_seen_between_two_looks_is_no_gap() {
        try (NotaryFixture log = new NotaryFixture(keys)) {
            log.append(5);
            AtomicBoolean appended = new AtomicBoolean();
            CommandListener writer = new CommandListener() {
                @Override
                public void commandStarted(CommandStartedEvent event) {
                    if (asksForTheHint(event) && appended.compareAndSet(false, true)) {
                        log.append(2);
                        log.leaveHint();
                    }
                }
            };
            try (MongoClient client = log.client(writer)) {
                Notary notary = log.watchedNotary(client);

                notary.signNewest();

                assertThat(appended).isTrue();
                assertThat(notary.signNewest().orElseThrow().checkpoint().size())
                        .isEqualTo(7);
            }
        }
    }

    private static boolean asksForTheHint(CommandStartedEvent event) {
        return event.getCommandName().equals("find")
                && event.getCommand().getString("find").getValue().equals("commits-hint");
    }
}
