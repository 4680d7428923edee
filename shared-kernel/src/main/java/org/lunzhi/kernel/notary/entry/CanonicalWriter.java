package org.lunzhi.kernel.notary.entry;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDbPointer;
import org.bson.BsonDocument;
import org.bson.BsonJavaScriptWithScope;
import org.bson.BsonRegularExpression;
import org.bson.BsonValue;
import org.bson.types.Decimal128;

/** Writes values one after the other; each says of what type and how long it is, so that none can be read otherwise. */
final class CanonicalWriter {

    private final Consumer<byte[]> sink;

    CanonicalWriter(Consumer<byte[]> sink) {
        this.sink = sink;
    }

    void value(BsonValue value) {
        octet(value.getBsonType().getValue());
        switch (value.getBsonType()) {
            case DOCUMENT -> document(value.asDocument());
            case ARRAY -> array(value.asArray());
            case STRING -> text(value.asString().getValue());
            case BINARY -> binary(value.asBinary());
            case INT32 -> number(value.asInt32().getValue());
            case INT64 -> number(value.asInt64().getValue());
            case BOOLEAN -> octet(value.asBoolean().getValue() ? 1 : 0);
            case OBJECT_ID -> sink.accept(value.asObjectId().getValue().toByteArray());
            default -> rare(value);
        }
    }

    /** What no commit of ours has, but somebody may have put there. */
    private void rare(BsonValue value) {
        switch (value.getBsonType()) {
            case DOUBLE -> number(Double.doubleToRawLongBits(value.asDouble().getValue()));
            case DATE_TIME -> number(value.asDateTime().getValue());
            case TIMESTAMP -> number(value.asTimestamp().getValue());
            case DECIMAL128 -> decimal(value.asDecimal128().getValue());
            case REGULAR_EXPRESSION -> expression(value.asRegularExpression());
            case JAVASCRIPT -> text(value.asJavaScript().getCode());
            case JAVASCRIPT_WITH_SCOPE -> script(value.asJavaScriptWithScope());
            case SYMBOL -> text(value.asSymbol().getSymbol());
            case DB_POINTER -> pointer(value.asDBPointer());
            case NULL, UNDEFINED, MIN_KEY, MAX_KEY -> {} // the type says everything
            default -> throw new IllegalArgumentException("No document holds a value of type " + value.getBsonType());
        }
    }

    private void document(BsonDocument document) {
        Map<byte[], BsonValue> fields = new TreeMap<>(Arrays::compareUnsigned);
        document.forEach((name, value) -> fields.put(name.getBytes(StandardCharsets.UTF_8), value));
        number(fields.size());
        fields.forEach((name, value) -> {
            bytes(name);
            value(value);
        });
    }

    private void array(BsonArray array) {
        number(array.size());
        array.forEach(this::value);
    }

    private void binary(BsonBinary binary) {
        octet(binary.getType());
        bytes(binary.getData());
    }

    private void decimal(Decimal128 decimal) {
        number(decimal.getHigh());
        number(decimal.getLow());
    }

    private void expression(BsonRegularExpression expression) {
        text(expression.getPattern());
        text(expression.getOptions());
    }

    private void script(BsonJavaScriptWithScope script) {
        text(script.getCode());
        document(script.getScope());
    }

    private void pointer(BsonDbPointer pointer) {
        text(pointer.getNamespace());
        sink.accept(pointer.getId().toByteArray());
    }

    private void text(String text) {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(byte[] bytes) {
        number(bytes.length);
        sink.accept(bytes);
    }

    private void octet(int octet) {
        sink.accept(new byte[] {(byte) octet});
    }

    private void number(int number) {
        sink.accept(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }

    private void number(long number) {
        sink.accept(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }
}
