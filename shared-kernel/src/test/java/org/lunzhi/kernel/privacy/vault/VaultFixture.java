package org.lunzhi.kernel.privacy.vault;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.Reader;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.privacy.RetentionClass;
import org.lunzhi.kernel.privacy.content.Attachment;
import org.lunzhi.kernel.privacy.content.DocumentContent;
import org.lunzhi.kernel.privacy.content.IdentityPaper;
import org.lunzhi.kernel.privacy.content.Particulars;
import org.lunzhi.kernel.privacy.crypto.MasterKeyRing;

/** A vault in a database of its own on one server in memory, with synthetic people who obviously do not exist. */
final class VaultFixture implements AutoCloseable {

    static final String KEY_1 = "1:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    static final String KEY_2 = "2://////////////////////////////////////////8=";
    static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
    static final Reader READER = Reader.handling(Actor.SYSTEM);

    static final Particulars JIA = new Particulars(
            Particulars.Kind.PERSON,
            "甲某某",
            List.of("13800005678"),
            new IdentityPaper(IdentityPaper.Kind.RESIDENT_CARD, "11010519491231002X"),
            "某区某镇甲村12号");
    static final Particulars YI = Particulars.named("乙某");
    static final DocumentContent WORDS =
            new DocumentContent("乙某的围墙占了甲某某的路", List.of(new Attachment("甲某照片.png", "image/png", new byte[] {1, 2, 3})));

    private static final String SERVER = new MongoServer(new MemoryBackend()).bindAndGetConnectionString();
    private static final AtomicInteger FIXTURES = new AtomicInteger();

    final MongoClient client = MongoClients.create(SERVER);
    final MongoDatabase database = client.getDatabase("vault_test_" + FIXTURES.incrementAndGet());
    final List<String> reveals = new ArrayList<>();
    Clock clock = Clock.fixed(START, ZoneOffset.UTC);
    final Vault vault = open(KEY_1);

    Vault open(String ring) {
        RevealLog log = new RevealLog() {
            @Override
            public void revealing(Reader reader, PartyRef party) {
                reveals.add(reader.actor().officer() + " " + reader.purpose() + " " + party);
            }

            @Override
            public void revealing(Reader reader, DocumentRef document) {
                reveals.add(reader.actor().officer() + " " + reader.purpose() + " " + document.id());
            }
        };
        return new Vault(database, MasterKeyRing.parse(ring, "the test"), log, clock);
    }

    Vault openLater(Duration passed) {
        clock = Clock.offset(clock, passed);
        return open(KEY_1);
    }

    PartyRef party(String command, Particulars particulars) {
        return vault.begin(PendingId.of(command)).party(particulars);
    }

    DocumentRef document(String command, DocumentContent content) {
        return document(vault.begin(PendingId.of(command)), content);
    }

    static DocumentRef document(PendingWrites writes, DocumentContent content) {
        return writes.document(DocumentType.STATEMENT, Audience.HANDLERS, RetentionClass.GRIEVANCE_FILE, content);
    }

    @Override
    public void close() {
        client.close();
    }
}
