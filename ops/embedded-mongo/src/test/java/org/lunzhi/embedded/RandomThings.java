package org.lunzhi.embedded;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** Documents and queries of many shapes, from a seed. */
final class RandomThings {

    static final List<String> FIELDS = List.of("a", "b", "n.c", "_id");

    private final Random random;
    private final boolean arrays;

    RandomThings(Random random, boolean arrays) {
        this.random = random;
        this.arrays = arrays;
    }

    Document document(Object id) {
        Document document = new Document("_id", id);
        if (random.nextInt(6) > 0) {
            document.append("a", value());
        }
        if (random.nextInt(4) > 0) {
            document.append("b", value());
        }
        int shape = random.nextInt(8);
        if (shape < 5) {
            document.append("n", new Document("c", value()));
        } else if (shape == 5) {
            document.append("n", value());
        } else if (shape == 6 && arrays) {
            document.append("n", List.of(new Document("c", value()), new Document("d", 1)));
        }
        return document;
    }

    /** Ids have no arrays, and no decimals that a double does not equal. */
    Object id(int number) {
        return switch (number % 5) {
            case 0 -> "id" + number;
            case 1 -> new Document("part", number);
            case 2 -> (long) number;
            default -> number;
        };
    }

    @Nullable Object value() {
        return arrays && random.nextInt(8) == 0 ? array() : scalar();
    }

    private List<Object> array() {
        List<Object> array = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            array.add(random.nextInt(6) == 0 ? new ArrayList<>(List.of(1)) : scalar());
        }
        return array;
    }

    private @Nullable Object scalar() {
        int small = random.nextInt(5);
        return switch (random.nextInt(17)) {
            case 0 -> null;
            case 1, 2, 3, 4 -> small - 2;
            case 5 -> (small - 2) / 2.0;
            case 6 -> (long) small;
            case 7 -> (1L << 53) + small;
            case 8, 9 -> List.of("", "a", "ab", "b", "\u4e2d").get(small);
            case 10 ->
                List.of("a\u0000b", "\ud83d\ude00", "\uffee", "\u00e9", "\u0001")
                        .get(small);
            case 11 -> random.nextBoolean();
            case 12 -> Instant.ofEpochMilli(small - 2);
            case 13 -> new ObjectId(small, small);
            case 14 -> new Document("x", small % 2).append("y", small > 2 ? "a" : 1);
            case 15 -> small > 2 ? new Binary(new byte[small]) : new UUID(small - 1, -small);
            default -> Decimal128.parse(List.of("0.5", "0.1", "1", "2.50", "-1").get(small));
        };
    }

    Document query() {
        Document query = new Document();
        for (int i = random.nextInt(3); i >= 0; i--) {
            query.append(FIELDS.get(random.nextInt(FIELDS.size())), condition());
        }
        return switch (random.nextInt(8)) {
            case 0 -> new Document("$and", List.of(query, new Document("a", condition())));
            case 1 -> new Document("$or", List.of(query, new Document("b", condition())));
            default -> query;
        };
    }

    private @Nullable Object condition() {
        return switch (random.nextInt(12)) {
            case 0, 1 -> value();
            case 2 -> new Document("$eq", value());
            case 3, 4 -> new Document("$in", values());
            case 5 -> new Document("$gt", scalar());
            case 6 -> new Document("$lte", scalar());
            case 7 -> new Document("$gte", small()).append("$lt", small());
            case 8 -> new Document("$gt", value()).append("$lte", value());
            case 9 -> new Document("$ne", value());
            case 10 -> new Document("$exists", random.nextBoolean());
            default -> new Document("$not", new Document("$gt", scalar()));
        };
    }

    private int small() {
        return random.nextInt(9) - 3;
    }

    private List<Object> values() {
        List<Object> values = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            values.add(value());
        }
        return values;
    }

    /** An order that leaves nothing open; with arrays the stock order of values contradicts itself, so by id only. */
    Document order() {
        Document order = new Document();
        int direction = random.nextBoolean() ? 1 : -1;
        switch (arrays ? 5 : random.nextInt(6)) {
            case 0 -> order.append("a", direction);
            case 1 -> order.append("a", direction).append("b", -direction);
            case 2 -> order.append("a", direction).append("b", direction);
            case 3 -> order.append("b", direction).append("n.c", direction);
            case 4 -> order.append("n.c", direction);
            default -> {}
        }
        return order.append("_id", random.nextInt(4) > 0 ? direction : -direction);
    }
}
