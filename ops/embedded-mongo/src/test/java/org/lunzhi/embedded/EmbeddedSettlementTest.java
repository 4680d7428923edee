package org.lunzhi.embedded;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.lunzhi.kernel.eventlog.append.SettlementContract;

/** Settling on the embedded server. */
class EmbeddedSettlementTest extends SettlementContract {

    @TempDir
    private static Path directory;

    private static EmbeddedMongo server;

    @BeforeAll
    static void startServer() {
        server = EmbeddedMongo.open(directory);
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Override
    protected String connectionString() {
        return server.connectionString();
    }
}
