package org.lunzhi.kernel.privacy.vault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.lunzhi.kernel.privacy.vault.VaultFixture.JIA;
import static org.lunzhi.kernel.privacy.vault.VaultFixture.KEY_1;
import static org.lunzhi.kernel.privacy.vault.VaultFixture.READER;
import static org.lunzhi.kernel.privacy.vault.VaultFixture.WORDS;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.privacy.content.Particulars;
import org.slf4j.LoggerFactory;

/** Plants personal strings and looks for them wherever they must not be. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class VaultSecrecyTest {

    private static final List<String> PLANTED =
            List.of("甲某", "乙某", "围墙", "照片", "13800005678", "5678", "11010519491231002X", "甲村", KEY_1.substring(2));

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> everything = new ListAppender<>();
    private final Level usual = root.getLevel();
    private final VaultFixture fixture = new VaultFixture();
    private final Vault vault = fixture.vault;

    @BeforeEach
    void listen() {
        everything.start();
        root.addAppender(everything);
        root.setLevel(Level.TRACE);
    }

    @AfterEach
    void close() {
        root.setLevel(usual);
        root.detachAppender(everything);
        fixture.close();
    }

    @Test
    void the_search_for_planted_strings_finds_them() {
        root.info("甲某");
        assertThat(plantedIn(logged())).containsExactly("甲某");
        assertThat(plantedIn(new String(ContentBytes.of(JIA), UTF_8))).contains("13800005678", "甲某");
    }

    @Test
    void nothing_planted_lies_readable_in_the_database() {
        writeReadAndCorrect();
        String stored = stored();
        assertThat(stored).contains("party-", "document-");
        assertThat(plantedIn(stored)).isEmpty();
    }

    @Test
    void nothing_planted_shows_in_logs_at_the_finest_level() {
        writeReadAndCorrect();
        assertThat(logged()).contains("party-");
        assertThat(plantedIn(logged())).isEmpty();
    }

    @Test
    void nothing_planted_shows_in_exceptions() {
        fixture.party("command-1", JIA);
        fixture.document("command-2", WORDS);
        List<Throwable> thrown = new ArrayList<>();
        thrown.add(catchThrowable(() -> fixture.party("command-1", Particulars.named("甲某甲某"))));
        thrown.add(catchThrowable(() -> fixture.party("command-2", Particulars.named("甲某\n甲村"))));
        fixture.client.close();
        thrown.add(catchThrowable(() -> fixture.party("command-3", JIA)));
        thrown.add(catchThrowable(() -> fixture.document("command-3", WORDS)));

        assertThat(thrown).doesNotContainNull();
        assertThat(plantedIn(thrown.stream()
                        .map(VaultSecrecyTest::trace)
                        .reduce(String::concat)
                        .orElseThrow()))
                .isEmpty();
    }

    @Test
    void nothing_planted_shows_in_the_text_form_of_an_outcome() {
        PartyRef party = fixture.party("command-1", JIA);
        DocumentRef document = fixture.document("command-2", WORDS);
        assertThat(plantedIn(vault.reveal(READER, party)
                        + " " + vault.masked(party)
                        + " " + vault.reveal(READER, document)
                        + " " + document))
                .isEmpty();
    }

    @Test
    void the_database_can_be_asked_for_nothing_but_references_and_ages() {
        writeReadAndCorrect();
        for (String shelf : List.of("vault_parties", "vault_documents")) {
            var first = fixture.database.getCollection(shelf).find().first();
            assertThat(first).isNotNull();
            assertThat(first.keySet())
                    .containsExactlyInAnyOrder("_id", "item", "version", "writtenBy", "pendingSince", "sealed");
        }
    }

    private void writeReadAndCorrect() {
        PendingWrites writes = vault.begin(PendingId.of("command-1"));
        PartyRef party = writes.party(JIA);
        DocumentRef document = VaultFixture.document(writes, WORDS);
        vault.claim(List.of(party), List.of(document));
        vault.reveal(READER, party);
        vault.reveal(READER, document);
        vault.masked(party);
        vault.begin(PendingId.of("command-2")).amend(party, Particulars.named("甲某甲某"));
    }

    private String stored() {
        StringBuilder stored = new StringBuilder();
        for (String collection : fixture.database.listCollectionNames()) {
            fixture.database
                    .getCollection(collection, RawBsonDocument.class)
                    .find()
                    .forEach(raw -> stored.append(
                                    UTF_8.decode(raw.getByteBuffer().asNIO()))
                            .append(ISO_8859_1.decode(raw.getByteBuffer().asNIO())));
        }
        return stored.toString();
    }

    private String logged() {
        StringBuilder logged = new StringBuilder();
        for (ILoggingEvent event : List.copyOf(everything.list)) {
            logged.append(event.getFormattedMessage()).append('\n');
            if (event.getThrowableProxy() != null) {
                logged.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
        }
        return logged.toString();
    }

    private static List<String> plantedIn(String text) {
        return PLANTED.stream()
                .filter(planted -> Stream.of(planted, base64(planted)).anyMatch(text::contains))
                .toList();
    }

    private static String base64(String text) {
        return Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private static String trace(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
