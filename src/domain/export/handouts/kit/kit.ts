/** 小记者和德育导师的表单 — every paper of the kit, in the order in which it is used; its file is named by `name`. */
export const KIT: readonly { name: string; title: string; about: string }[] = [];
