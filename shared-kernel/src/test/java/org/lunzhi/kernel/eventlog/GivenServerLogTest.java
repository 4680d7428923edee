package org.lunzhi.kernel.eventlog;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The log on the server that {@code -Dlunzhi.mongodb.uri} names. */
@EnabledIfSystemProperty(
        named = "lunzhi.mongodb.uri",
        matches = ".+",
        disabledReason = "no server was named with -Dlunzhi.mongodb.uri")
class GivenServerLogTest extends EventLogContract {

    @Override
    protected String connectionString() {
        return System.getProperty("lunzhi.mongodb.uri");
    }
}
