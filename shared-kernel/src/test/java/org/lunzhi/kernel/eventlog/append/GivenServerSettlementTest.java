package org.lunzhi.kernel.eventlog.append;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Settling on the server that {@code -Dlunzhi.mongodb.uri} names. */
@EnabledIfSystemProperty(
        named = "lunzhi.mongodb.uri",
        matches = ".+",
        disabledReason = "no server was named with -Dlunzhi.mongodb.uri")
class GivenServerSettlementTest extends SettlementContract {

    @Override
    protected String connectionString() {
        return System.getProperty("lunzhi.mongodb.uri");
    }
}
