/** Tests of what the commands are made of that are measured. */
@NullMarked
package org.lunzhi.benchmark.command;

import org.jspecify.annotations.NullMarked;
