package org.lunzhi.kernel.notary.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDbPointer;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonJavaScript;
import org.bson.BsonJavaScriptWithScope;
import org.bson.BsonMaxKey;
import org.bson.BsonMinKey;
import org.bson.BsonNull;
import org.bson.BsonObjectId;
import org.bson.BsonRegularExpression;
import org.bson.BsonString;
import org.bson.BsonSymbol;
import org.bson.BsonTimestamp;
import org.bson.BsonUndefined;
import org.bson.BsonValue;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lunzhi.kernel.notary.tree.Hash;

/** Whatever is changed in a stored commit changes its leaf. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LogEntryTest {

    private static final ObjectId NONCE = new ObjectId("65e2a0000000000000000001");

    @Test
    void has_fifty_three_bytes() {
        LogEntry entry = new LogEntry(258, 65_538, 3, Hash.OF_NOTHING);
        assertThat(HexFormat.of().formatHex(entry.bytes()))
                .isEqualTo("01" + "0000000000000102" + "0000000000010002" + "00000003" + Hash.OF_NOTHING);
        assertThat(LogEntry.from(entry.bytes())).isEqualTo(entry);
        assertThat(entry.end()).isEqualTo(65_541);
    }

    @Test
    void says_where_a_commit_stands() {
        LogEntry entry = LogEntry.of(commit());
        assertThat(entry.number()).isEqualTo(7);
        assertThat(entry.position()).isEqualTo(11);
        assertThat(entry.count()).isEqualTo(2);
    }

    static List<Consumer<BsonDocument>> changes() {
        return List.of(
                commit -> commit.put("_id", new BsonInt64(12)),
                commit -> commit.put("number", new BsonInt64(8)),
                commit -> commit.put("type", new BsonString("Mediation")),
                commit -> commit.put("aggregate", new BsonString("grievance-2")),
                commit -> commit.put("sequence", new BsonInt64(4)),
                commit -> commit.put("sequence", new BsonInt32(3)),
                commit -> commit.put("count", new BsonInt32(3)),
                commit -> commit.put("recordedAt", new BsonInt64(1)),
                commit -> commit.put("nonce", new BsonObjectId(new ObjectId("65e2a0000000000000000002"))),
                commit -> commit.put("unknown", new BsonNull()),
                commit -> commit.put("", new BsonString("")),
                commit -> commit.remove("nonce"),
                commit -> commit.getArray("events").add(new BsonDocument()),
                commit -> commit.getArray("events").remove(1),
                commit ->
                        commit.getArray("events").add(commit.getArray("events").remove(0)),
                commit -> event(commit).put("id", new BsonString("e-2")),
                commit -> event(commit).put("revision", new BsonString("1")),
                commit -> event(commit).put("time", new BsonInt64(2)),
                commit -> event(commit).put("payload", new BsonBinary(new byte[] {1, 2, 4})),
                commit -> event(commit).put("payload", new BsonBinary((byte) 5, new byte[] {1, 2, 3})),
                commit -> event(commit).put("metadata", new BsonBinary(new byte[] {9, 0})),
                commit -> event(commit).remove("metadata"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void changes_with_every_field(Consumer<BsonDocument> change) {
        BsonDocument changed = commit();
        change.accept(changed);
        assertThat(LogEntry.of(changed).commit())
                .isNotEqualTo(LogEntry.of(commit()).commit());
    }

    @Test
    void does_not_change_with_the_order_of_fields() {
        BsonDocument turned = new BsonDocument();
        List<String> names = List.copyOf(commit().keySet());
        for (int i = names.size() - 1; i >= 0; i--) {
            turned.append(names.get(i), commit().get(names.get(i)));
        }
        assertThat(LogEntry.of(turned)).isEqualTo(LogEntry.of(commit()));
    }

    @Test
    void has_the_documented_bytes() {
        BsonDocument document = new BsonDocument("b", new BsonInt32(1))
                .append("a", new BsonArray(List.of(new BsonString("\u00e9"), new BsonInt64(-1))))
                .append("ab", new BsonBinary(new byte[] {7}));
        assertThat(HexFormat.of().formatHex(CanonicalDocument.bytes(document)))
                .isEqualTo("03" + "00000003"
                        + ("00000001" + "61" + "04" + "00000002")
                        + ("02" + "00000002" + "c3a9" + "12" + "ffffffffffffffff")
                        + ("00000002" + "6162" + "05" + "00" + "00000001" + "07")
                        + ("00000001" + "62" + "10" + "00000001"));
        assertThat(CanonicalDocument.hash(document)).isEqualTo(Hash.of(CanonicalDocument.bytes(document)));
    }

    static Stream<BsonValue> values() {
        return Stream.of(
                new BsonString("1"),
                new BsonSymbol("1"),
                new BsonJavaScript("1"),
                new BsonJavaScriptWithScope("1", new BsonDocument()),
                new BsonInt32(1),
                new BsonInt64(1),
                new BsonDouble(1),
                new BsonDouble(-0.0),
                new BsonDouble(0.0),
                new BsonDecimal128(Decimal128.parse("1")),
                new BsonDecimal128(Decimal128.parse("1.0")),
                new BsonBoolean(true),
                new BsonBoolean(false),
                new BsonDateTime(1),
                new BsonTimestamp(1),
                new BsonNull(),
                new BsonUndefined(),
                new BsonMinKey(),
                new BsonMaxKey(),
                new BsonObjectId(NONCE),
                new BsonDbPointer("1", NONCE),
                new BsonRegularExpression("1", "i"),
                new BsonRegularExpression("1i"),
                new BsonBinary(new byte[] {1}),
                new BsonArray(),
                new BsonArray(List.of(new BsonInt32(1))),
                new BsonDocument(),
                new BsonDocument("0", new BsonInt32(1)));
    }

    @Test
    void tells_every_type_and_value_from_every_other() {
        assertThat(values().map(value ->
                        HexFormat.of().formatHex(CanonicalDocument.bytes(new BsonDocument("value", value)))))
                .doesNotHaveDuplicates();
    }

    @Test
    void speaks_of_nothing_that_is_no_commit() {
        List<Consumer<BsonDocument>> faults = List.of(
                commit -> commit.remove("number"),
                commit -> commit.put("number", new BsonString("7")),
                commit -> commit.put("number", new BsonInt32(7)),
                commit -> commit.put("number", new BsonInt64(-1)),
                commit -> commit.put("_id", new BsonDouble(11)),
                commit -> commit.remove("events"),
                commit -> commit.put("events", new BsonArray()),
                commit -> commit.put("events", new BsonString("none")));
        for (Consumer<BsonDocument> fault : faults) {
            BsonDocument faulty = commit();
            fault.accept(faulty);
            assertThatThrownBy(() -> LogEntry.of(faulty)).isInstanceOf(NoCommit.class);
        }
        assertThatThrownBy(() -> LogEntry.from(new byte[LogEntry.BYTES])).isInstanceOf(NoCommit.class);
        assertThatThrownBy(() -> LogEntry.from(new byte[] {1})).isInstanceOf(NoCommit.class);
    }

    @Test
    void is_bundled_with_its_length_before_it() {
        EntryBundle bundle = new EntryBundle(List.of(LogEntry.of(commit()), new LogEntry(8, 13, 1, Hash.OF_NOTHING)));
        byte[] bytes = bundle.bytes();
        assertThat(bytes).hasSize(110).startsWith(0, 53, 1).containsSequence(0, 53, 1);
        assertThat(EntryBundle.from(bytes)).isEqualTo(bundle);
        for (int cut : new int[] {1, 2, 54, 56, 109}) {
            byte[] part = Arrays.copyOf(bytes, cut);
            assertThatThrownBy(() -> EntryBundle.from(part)).isInstanceOf(NoCommit.class);
        }
    }

    private static BsonDocument event(BsonDocument commit) {
        return commit.getArray("events").get(0).asDocument();
    }

    private static BsonDocument commit() {
        return new BsonDocument("_id", new BsonInt64(11))
                .append("number", new BsonInt64(7))
                .append("type", new BsonString("Grievance"))
                .append("aggregate", new BsonString("grievance-1"))
                .append("sequence", new BsonInt64(3))
                .append("count", new BsonInt32(2))
                .append("recordedAt", new BsonInt64(0))
                .append("latest", new BsonInt64(0))
                .append("nonce", new BsonObjectId(NONCE))
                .append("events", new BsonArray(List.of(event("e-1"), event("e-3"))));
    }

    private static BsonDocument event(String id) {
        return new BsonDocument("id", new BsonString(id))
                .append("name", new BsonString("grievance/GrievanceRegistered"))
                .append("time", new BsonInt64(1))
                .append("payload", new BsonBinary(new byte[] {1, 2, 3}))
                .append("metadata", new BsonBinary(new byte[] {9}));
    }
}
