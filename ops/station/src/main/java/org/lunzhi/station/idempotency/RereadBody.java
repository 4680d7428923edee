package org.lunzhi.station.idempotency;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;

/** A body that is read before the controller reads it; the filter before this one bounds its size. */
final class RereadBody extends HttpServletRequestWrapper {

    private byte @Nullable [] read;

    RereadBody(HttpServletRequest request) {
        super(request);
    }

    byte[] bytes() {
        if (read == null) {
            try {
                read = super.getInputStream().readAllBytes();
            } catch (IOException refused) {
                throw new HttpMessageNotReadableException(
                        "body", refused, new ServletServerHttpRequest((HttpServletRequest) getRequest()));
            }
        }
        return read;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return read == null ? super.getInputStream() : new Reread(new ByteArrayInputStream(read));
    }

    private static final class Reread extends ServletInputStream {

        private final ByteArrayInputStream body;

        Reread(ByteArrayInputStream body) {
            this.body = body;
        }

        @Override
        public int read() {
            return body.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return body.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return body.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("Bodies are read at once here");
        }
    }
}
