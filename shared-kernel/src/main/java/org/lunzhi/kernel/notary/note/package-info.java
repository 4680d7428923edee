/** Signed notes and checkpoints as C2SP defines them, the keys that sign them and the history of these keys. */
@NullMarked
package org.lunzhi.kernel.notary.note;

import org.jspecify.annotations.NullMarked;
