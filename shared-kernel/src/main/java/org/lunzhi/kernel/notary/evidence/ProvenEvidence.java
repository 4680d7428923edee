package org.lunzhi.kernel.notary.evidence;

import java.util.List;
import org.lunzhi.kernel.notary.tree.Hash;

/** Some commits of a log, each brought with the proof that it is in the tree of the newest checkpoint. */
public interface ProvenEvidence extends Evidence {

    /** The position of the first of them. */
    long start();

    /** The position after the last of them. */
    long end();

    /** The audit path of the commit that was read last, lowest hash first. */
    List<Hash> proof();
}
