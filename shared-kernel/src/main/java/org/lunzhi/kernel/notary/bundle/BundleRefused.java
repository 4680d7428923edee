package org.lunzhi.kernel.notary.bundle;

/** A file is no bundle, or not one that can be read to its end. */
public final class BundleRefused extends RuntimeException {

    BundleRefused(String reason) {
        super(reason);
    }

    BundleRefused(String reason, Throwable cause) {
        super(reason, cause);
    }
}
