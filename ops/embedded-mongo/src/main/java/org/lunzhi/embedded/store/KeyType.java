package org.lunzhi.embedded.store;

import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** How a key lies in a page of the store. */
final class KeyType extends BasicDataType<Key> {

    static final KeyType INSTANCE = new KeyType();

    private static final int OBJECT_OVERHEAD = 40;

    private KeyType() {}

    @Override
    public int compare(Key one, Key other) {
        return one.compareTo(other);
    }

    @Override
    public int getMemory(Key key) {
        return OBJECT_OVERHEAD + key.length();
    }

    @Override
    public void write(WriteBuffer buffer, Key key) {
        buffer.putVarInt(key.length());
        buffer.put(key.bytes());
    }

    @Override
    public Key read(ByteBuffer buffer) {
        byte[] bytes = new byte[DataUtils.readVarInt(buffer)];
        buffer.get(bytes);
        return Key.of(bytes);
    }

    @Override
    public Key[] createStorage(int size) {
        return new Key[size];
    }
}
