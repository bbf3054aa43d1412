package dev.hopwise.drawing;

import java.util.List;

/**
 * What joins VPCs, and networks outside AWS.
 *
 * @param node how it is drawn
 * @param vpcs the keys of the VPCs
 * @param others the keys of other connections and of networks
 * @param open whether it carries nothing as it is
 */
record Joint(Shape node, List<String> vpcs, List<String> others, boolean open) {}
